/** Whether something that was described once no longer holds. */
import type { Component, Relation } from '../catalogue.ts'

/** A relation that held until some version. */
export const isPast = (relation: Relation): boolean => relation.until !== undefined

/** A component that one should no longer begin with: archived, superseded or deprecated. */
export const isRetired = ({ status }: Component): boolean =>
  status === 'archived' || status === 'superseded' || status === 'deprecated'
