/** What an audit is: a question to a whole catalogue that parses, about what is missing, stale or contradictory in it. */
import type { EcosystemGraph } from '../graph.ts'

/** Something in the catalogue that a person should put right. */
export type Finding = {
  /** The id of the audit that found it. */
  readonly audit: string
  /** The file that holds it, below the catalogue's folder. */
  readonly file: string
  /** The field, as in `relations[to=envoy]`; empty for the whole file. */
  readonly field: string
  /** What is wrong and what to do, in English. */
  readonly message: string
}

export type AuditRequest = {
  readonly graph: EcosystemGraph
  /** The day to measure ages from, as `YYYY-MM-DD`. */
  readonly today: string
}

export type Audit = {
  readonly id: string
  /** What it looks for, in a few words. */
  readonly title: string
  readonly run: (request: AuditRequest) => readonly Omit<Finding, 'audit'>[]
}

export const componentFile = (id: string): string => `components/${id}.yaml`
export const relationField = (type: string, to: string): string => `relations[${type} ${to}]`
