/** Something wrong with the person's own catalogue, as the window lists it. */
import type { Issue, Text } from '../../graph-data/catalogue.ts'

/** What the shell could not even read it has told in the person's language. */
export type PackIssue = Omit<Issue, 'message'> & { readonly message: Text | string }
