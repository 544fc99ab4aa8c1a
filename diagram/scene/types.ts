/** The Scene: the finished picture as plain JSON. Exporters and the screen transcribe it and decide nothing. */
import type { Language, LineStyle, Shape } from '../../graph-data/catalogue.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Page } from './pages.ts'

/** Everything is in diagram units, x to the right, y down, rounded to a tenth. Colours are `#rrggbb`. */
export type Point = readonly [x: number, y: number]
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** One line of text. `x` is its start, middle or end by `anchor`; `y` is its baseline; `width` is measured. */
export type TextLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly weight: 400 | 500 | 600 | 700
  readonly colour: string
  readonly anchor: 'start' | 'middle' | 'end'
}

/** How strongly something shows: chosen, plain, named as context of what is chosen, or receding. */
export type Emphasis = 'strong' | 'normal' | 'context' | 'faint'

export type Stroke = { readonly colour: string; readonly width: number; readonly dash: readonly number[] }

/** An arrow head as an outline; its tip lies on the end of the edge. */
export type ArrowHead = {
  readonly name: Exclude<LineStyle['arrow'], 'none'>
  readonly shape: 'polygon' | 'circle' | 'polyline'
  /** Corners of the polygon or polyline; for a circle its centre and a point on it. */
  readonly points: readonly Point[]
  /** Filled with the colour of the line; else with that of the background, where it is closed. */
  readonly filled: boolean
}

export type SceneNode = {
  readonly id: string
  /** The layer it lives in, one of the Scene's `layers`. */
  readonly layer: string
  readonly box: Box
  readonly shape: Shape
  readonly fill: string
  readonly stroke: Stroke
  /** The colour that stands for it from afar, where body and outline do not say it: an overlay has the outline. */
  readonly tone?: string
  /** 0 to 1, for all of the node. */
  readonly opacity: number
  readonly emphasis: Emphasis
  readonly lines: readonly TextLine[]
  /** Number of the step in an ordered stack, at the corner of the node. */
  readonly badge: {
    readonly centre: Point
    readonly radius: number
    readonly fill: string
    readonly line: TextLine
  } | null
  readonly pinned: boolean
  /** One sentence for people who cannot see the picture. */
  readonly title: string
  /** What a folded group holds; components have none. */
  readonly group?: SceneGroup
}

/** What a node stands for that is a folded group. */
export type SceneGroup = {
  readonly name: string
  readonly by: ViewDocument['folds'][number]['by']
  /** The ids of its components that show, and how many of them are highlighted. */
  readonly members: readonly string[]
  readonly strong: number
  /** How many relations there are among them. */
  readonly inside: number
}

/** What a line stands for that gathers all relations between a folded group and its other end. */
export type SceneBundle = {
  /** The ids of the relations: those that lead along the line, then those that lead back. */
  readonly relations: readonly string[]
  /** How many lead back. */
  readonly back: number
}

export type SceneEdge = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly type: string
  /** Where the line starts and ends, on the outlines of the two nodes. */
  readonly start: Point
  readonly end: Point
  /** Control point of a quadratic curve, or null for a straight line. */
  readonly control: Point | null
  readonly stroke: Stroke
  readonly arrow: ArrowHead | null
  /** The head at its start, where it stands for relations that lead both ways. */
  readonly tail?: ArrowHead
  /** What the relation is, written on the line; null where it is not wanted or finds no room. */
  readonly label: EdgeLabel | null
  readonly opacity: number
  readonly emphasis: Emphasis
  readonly title: string
  /** The relations it stands for, where it is more than its own. */
  readonly bundle?: SceneBundle
}

/** Words on a line, on a ground that hides the line under them. */
export type EdgeLabel = { readonly box: Box; readonly fill: string; readonly line: TextLine }

/**
 * A small thing with words on top of nodes and lines: a badge of an overlay, how many a folded group holds, a note. Painted
 * after the nodes, in order.
 */
export type SceneMark = {
  readonly id: string
  readonly kind: 'badge' | 'count' | 'label' | 'note'
  /** The node it belongs to and moves with, or null. */
  readonly of: string | null
  readonly box: Box
  /** Of its corners; half of its height makes it a pill. */
  readonly radius: number
  /** Null where it has no ground. */
  readonly fill: string | null
  readonly stroke: Stroke | null
  readonly opacity: number
  readonly lines: readonly TextLine[]
  /** The line from the node to a note that stands away from it; under the note. */
  readonly tether?: { readonly start: Point; readonly end: Point; readonly stroke: Stroke }
  /** One sentence for people who cannot see the picture. */
  readonly title: string
}

/** A soft area behind the nodes of a layer or band. `outline` is a closed smooth path of cubic segments. */
export type Hull = {
  readonly id: string
  readonly outline: CurvedOutline
  readonly fill: string
  readonly stroke: string
  readonly opacity: number
  readonly label: TextLine
  /** A piece of the area's own ground under its name, so that lines do not run through the words. */
  readonly ground: Box
}

/** A start point and cubic segments (two controls and an end each); the last one ends at the start. */
export type CurvedOutline = {
  readonly start: Point
  readonly segments: readonly (readonly [Point, Point, Point])[]
}

export type LegendEntry =
  | {
      readonly kind: 'colour'
      readonly id: string
      readonly swatch: Box
      readonly fill: string
      readonly stroke: Stroke
      readonly label: TextLine
    }
  | {
      readonly kind: 'shape'
      readonly id: string
      readonly swatch: Box
      readonly shape: Shape
      readonly fill: string
      readonly stroke: Stroke
      /** What is written in the sample: the sign of a badge. */
      readonly sign?: TextLine
      readonly label: TextLine
    }
  | {
      readonly kind: 'line'
      readonly id: string
      readonly start: Point
      readonly end: Point
      readonly stroke: Stroke
      readonly arrow: ArrowHead | null
      readonly tail?: ArrowHead
      readonly label: TextLine
    }

export type LegendSection = {
  readonly id: 'colours' | 'borders' | 'badges' | 'kinds' | 'relations'
  readonly heading: TextLine
  readonly entries: readonly LegendEntry[]
}

export type Legend = {
  readonly box: Box
  /** Of its corners. */
  readonly radius: number
  readonly fill: string
  readonly stroke: string
  readonly sections: readonly LegendSection[]
}

export type Scene = {
  readonly language: Language
  /** Whether its background is light or dark. */
  readonly theme: 'light' | 'dark'
  readonly fontFamily: string
  /** What the picture is called, also where no title is written. */
  readonly name: string
  /** Everything, title and legend included, with the margin around it. */
  readonly bounds: Box
  readonly background: string
  /** Title and subtitle may be empty; then nothing is written. */
  readonly title: TextLine
  readonly subtitle: TextLine
  readonly hulls: readonly Hull[]
  /** The layers that the nodes live in, in the order of the vocabulary. */
  readonly layers: readonly { readonly id: string; readonly name: string }[]
  readonly edges: readonly SceneEdge[]
  readonly nodes: readonly SceneNode[]
  readonly marks: readonly SceneMark[]
  readonly legend: Legend | null
  /** Where the facts come from, and the day. */
  readonly footer: TextLine | null
  /** The page the picture fills, or null where the page is as large as the picture. `bounds` has its shape. */
  readonly page: Page | null
}
