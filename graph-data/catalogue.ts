/** The types that graph-data hands out: what is read, what was understood, and what was wrong with it. */
import type { Component, Relation } from './schema/component.ts'
import type { Text } from './schema/primitives.ts'
import type { Stack } from './schema/stack.ts'
import type { Band, Kind, Layer, RelationType, Slot, Source, Tag } from './schema/vocabulary.ts'

/** A file as it lies on disk. The path is relative to the catalogue's folder, with `/` between its parts. */
export type SourceFile = { readonly path: string; readonly text: string }

/** Everything that is known, deeply read-only. Every array keeps the order of the files it came from. */
export type Catalogue = {
  readonly bands: readonly Band[]
  readonly layers: readonly Layer[]
  readonly kinds: readonly Kind[]
  readonly tags: readonly Tag[]
  readonly sources: readonly Source[]
  readonly relationTypes: readonly RelationType[]
  readonly slots: readonly Slot[]
  readonly components: readonly Component[]
  readonly relations: readonly Relation[]
  readonly stacks: readonly Stack[]
}

/** Something wrong in a file. What it spoils is left out of the catalogue; the rest is loaded. */
export type Issue = {
  readonly code:
    | 'unreadable'
    | 'syntax'
    | 'version'
    | 'schema'
    | 'file-name'
    | 'duplicate-id'
    | 'duplicate-relation'
    | 'unknown-id'
    | 'self-relation'
    | 'too-large'
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  /** The path of the field in the file, as in `relations[2].to`; empty for the whole file. */
  readonly field: string
  /** What is wrong and what to do about it. */
  readonly message: Text
  /** The nearest known id or key, where there is one. */
  readonly didYouMean?: string
}

export type { Component, Relation } from './schema/component.ts'
export type { Stack, StackGroup } from './schema/stack.ts'
export type { Band, Kind, Layer, RelationType, Slot, Source, Tag } from './schema/vocabulary.ts'
export type { ColourToken, Hue, Language, LineStyle, Shape, Text } from './schema/primitives.ts'
