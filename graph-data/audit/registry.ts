/** Every audit, in the order in which findings are told. */
import { isolated, missingEvidence, missingFacts, missingNecessity, missingTexts } from './completeness.ts'
import { bothDirections, partOfCycles, requiredButArchived } from './contradictions.ts'
import type { Audit, AuditRequest, Finding } from './finding.ts'
import { claimedTwice, stale, thinSlots } from './freshness.ts'

export const audits: readonly Audit[] = [
  requiredButArchived,
  bothDirections,
  partOfCycles,
  claimedTwice,
  thinSlots,
  isolated,
  missingTexts,
  missingFacts,
  missingNecessity,
  missingEvidence,
  stale
]

/** Run every audit on a catalogue that parsed. */
export const auditCatalogue = (request: AuditRequest): readonly Finding[] =>
  audits.flatMap((audit) => audit.run(request).map((finding) => ({ audit: audit.id, ...finding })))
