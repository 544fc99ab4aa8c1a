/** The form that the words of every language have: groups of keys, and words at their ends. */
export type Words = { readonly [key: string]: string | Words }
