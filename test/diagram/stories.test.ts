/** Stories: the built-in ones hold true on the catalogue, a step shows what it was taken from, and commands keep them in order. */
import { describe, expect, it } from 'vitest'
import { languages } from '../../graph-data/schema/primitives.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import * as commands from '../../diagram/view/commands/stories.ts'
import { setLayersHidden } from '../../diagram/view/commands/filters.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { storyOn } from '../../diagram/stories/built-in.ts'
import { builtInStories, findStory } from '../../diagram/stories/registry.ts'
import { cameraAround, captureStep, viewAtStep } from '../../diagram/stories/story.ts'
import { fullView, graph, sceneOf } from './built-in.ts'

const view = fullView()
const stories = builtInStories.map((story) => storyOn(graph, view, story))

describe('built-in stories', () => {
  it('are three, the Trail Map among them, each with ids and titles of its own', () => {
    expect(stories.map(({ id }) => id)).toEqual([
      'story.trail-map',
      'story.request-to-pod',
      'story.commit-to-production'
    ])
    for (const language of languages) {
      expect(new Set(stories.map(({ title }) => title[language])).size).toBe(3)
    }
  })

  it('the Trail Map has a step for each group of the stack, in its order', () => {
    const stack = graph.stack('cncf-trail-map')
    const groups = stack?.groups.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)) ?? []
    expect(stories[0]?.steps.map(({ look }) => look.stack?.step)).toEqual(groups.map(({ id }) => id))
    expect(groups).toHaveLength(10)
  })

  it.each(builtInStories.map((story) => [story.id, story] as const))(
    '%s points at components that exist and show in their step',
    (_id, story) => {
      const steps = story.steps(graph)
      expect(steps.length).toBeGreaterThanOrEqual(6)
      expect(steps.length).toBeLessThanOrEqual(10)
      for (const { lit } of steps) {
        for (const id of lit) expect(graph.component(id), id).toBeDefined()
        expect(new Set(lit).size).toBe(lit.length)
      }
      for (const step of storyOn(graph, view, story).steps) {
        const shown = new Set(
          selectVisible(graph, viewAtStep(view, step)).nodes.map(({ component }) => component.id)
        )
        expect(step.lit.filter((id) => !shown.has(id))).toEqual([])
        expect(step.lit.length).toBeGreaterThan(0)
      }
    }
  )

  it.each(builtInStories.slice(1).map((story) => [story.id, story] as const))(
    '%s tells of relations: every component of a step is joined to another one of it',
    (_id, story) => {
      for (const [index, step] of storyOn(graph, view, story).steps.entries()) {
        const { edges } = selectVisible(graph, viewAtStep(view, step))
        const lit = new Set(step.lit)
        const joined = new Set(
          edges
            .filter(({ relation }) => lit.has(relation.from) && lit.has(relation.to))
            .flatMap(({ relation }) => [relation.from, relation.to])
        )
        expect(
          step.lit.filter((id) => !joined.has(id)),
          `${story.id} ${index + 1}`
        ).toEqual([])
      }
    }
  )

  it('say one or two sentences in each language, and name nothing that is not lit', () => {
    for (const { steps } of stories) {
      for (const { caption, lit } of steps) {
        for (const language of languages) {
          expect(caption[language].length).toBeGreaterThan(30)
          expect(caption[language].length).toBeLessThan(230)
          expect(caption[language]).toMatch(/[.]$/)
        }
        expect(caption.ko).toMatch(/[가-힣]/)
        const words = caption.en.toLowerCase()
        const mentioned = lit.filter((id) => {
          const name = graph.component(id)?.name.toLowerCase() ?? id
          return words.includes(name) || words.includes(name.split(/[ (]/)[0] ?? name)
        })
        expect(mentioned.length, caption.en).toBeGreaterThan(0)
      }
    }
  })

  it('have a camera around what they point at, on the layout of the view', () => {
    const moved = fullView({
      positions: view.positions.map(([id, x, y]) => [id, x + 5000, y - 300] as const)
    })
    for (const story of builtInStories) {
      const there = storyOn(graph, moved, story)
      const scene = sceneOf(graph, moved)
      for (const { camera, lit } of there.steps) {
        if (!camera) throw new Error('no camera')
        for (const { id, box } of scene.nodes) {
          if (!lit.includes(id)) continue
          expect(box.x).toBeGreaterThan(camera.x)
          expect(box.y).toBeGreaterThan(camera.y)
          expect(box.x + box.width).toBeLessThan(camera.x + camera.width)
          expect(box.y + box.height).toBeLessThan(camera.y + camera.height)
        }
      }
    }
    expect(cameraAround(graph, view, ['nobody'])).toBeNull()
  })
})

describe('a step', () => {
  it('shows what it was taken from, on the positions of the view it is shown on', () => {
    const hidden = setLayersHidden.apply(view, { layers: ['storage'], hidden: true }, graph)
    const taken = captureStep(hidden, { x: 1, y: 2, width: 30.04, height: 40 }, ['envoy', 'calico', 'envoy'])
    expect(taken.lit).toEqual(['calico', 'envoy'])
    expect(taken.camera).toEqual({ x: 1, y: 2, width: 30, height: 40 })
    const elsewhere = fullView({ positions: [['envoy', 7, 7]], title: 'Mine', language: 'ko' })
    const shown = viewAtStep(elsewhere, taken)
    expect(shown).toEqual({ ...elsewhere, hidden: hidden.hidden })
    expect(shown.positions).toBe(elsewhere.positions)
  })

  it('has no camera where there is nothing to see', () => {
    for (const width of [0, -4, Number.NaN, Infinity]) {
      expect(captureStep(view, { x: 0, y: 0, width, height: 10 }, []).camera).toBeNull()
    }
    expect(captureStep(view, null, []).camera).toBeNull()
  })
})

describe('commands on stories', () => {
  const taken = captureStep(view, null, ['envoy'])
  const made = ['One', 'Two', 'Three'].reduce(
    (now, en, index) => {
      const next = commands.addStep.apply(now, { story: 'story.1', at: null, taken }, graph)
      const caption = { en, ko: `${index + 1}단계` }
      return commands.changeStep.apply(next, { story: 'story.1', step: `step.${index + 1}`, caption }, graph)
    },
    commands.addStory.apply(view, { title: { en: ' Mine ', ko: '' }, first: null }, graph)
  )
  const told = (of: typeof made): readonly string[] | undefined =>
    of.stories[0]?.steps.map(({ caption }) => caption.en)

  it('make a story step by step, and it comes back from its file', () => {
    expect(made.stories[0]?.title).toEqual({ en: 'Mine', ko: '' })
    expect(told(made)).toEqual(['One', 'Two', 'Three'])
    const parsed = parseView(serializeView(made))
    expect(parsed.ok && parsed.view.stories).toEqual(made.stories)
  })

  it('move steps, within the story', () => {
    const move = (step: string, to: number) =>
      commands.moveStep.apply(made, { story: 'story.1', step, to }, graph)
    expect(told(move('step.1', 1))).toEqual(['Two', 'One', 'Three'])
    expect(told(move('step.3', -5))).toEqual(['Three', 'One', 'Two'])
    expect(told(move('step.1', 99))).toEqual(['Two', 'Three', 'One'])
    expect(move('step.2', 1)).toBe(made)
    expect(move('step.9', 1)).toBe(made)
  })

  it('remove steps and stories, and give their numbers again', () => {
    const less = commands.removeStep.apply(made, { story: 'story.1', step: 'step.2' }, graph)
    expect(told(less)).toEqual(['One', 'Three'])
    const more = commands.addStep.apply(less, { story: 'story.1', at: 1, taken }, graph)
    expect(more.stories[0]?.steps.map(({ id }) => id)).toEqual(['step.1', 'step.2', 'step.3'])
    expect(told(more)).toEqual(['One', '', 'Three'])
    expect(commands.deleteStory.apply(made, { id: 'story.1' }, graph)).toEqual(view)
    expect(commands.deleteStory.apply(view, { id: 'story.1' }, graph)).toBe(view)
  })

  it('let a step show what shows now, and keep its words', () => {
    const now = captureStep({ ...view, colourBy: 'kind' }, null, [])
    const next = commands.replaceStepLook.apply(made, { story: 'story.1', step: 'step.2', taken: now }, graph)
    expect(next.stories[0]?.steps[1]).toEqual({
      id: 'step.2',
      caption: { en: 'Two', ko: '2단계' },
      ...now
    })
    const again = { story: 'story.1', step: 'step.2', taken: now }
    expect(commands.replaceStepLook.apply(next, again, graph)).toBe(next)
  })

  it('make a built-in story one’s own: the same steps under an id of the document', () => {
    const story = findStory(graph, view, 'story.request-to-pod')
    if (!story) throw new Error('no story')
    const own = commands.copyStory.apply(made, { story }, graph)
    expect(own.stories[1]).toEqual({ ...story, id: 'story.2' })
    expect(findStory(graph, own, 'story.2')).toBe(own.stories[1])
    const parsed = parseView(serializeView(own))
    expect(parsed.ok && parsed.view.stories).toEqual(own.stories)
  })
})
