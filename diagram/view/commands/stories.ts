/** Commands on stories of one's own: make, name and drop them; add, change, move and remove their steps. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { settleCamera, type Caption, type Captured, type Story } from '../../stories/story.ts'
import type { ViewDocument } from '../document.ts'
import { defineCommand } from './command.ts'
import { toLine } from './line.ts'
import { sortIds } from './sorted-ids.ts'

type Step = Story['steps'][number]

const limit = 600
const cleanCaption = ({ en, ko }: Caption): Caption => ({ en: toLine(en, limit), ko: toLine(ko, limit) })
const sameCaption = (a: Caption, b: Caption): boolean => a.en === b.en && a.ko === b.ko

/** The first id of its kind that is free. */
function freeId(kind: 'story' | 'step', taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let number = 1
  while (ids.has(`${kind}.${number}`)) number += 1
  return `${kind}.${number}`
}

const cleanCaptured = (graph: EcosystemGraph, { look, camera, lit }: Captured): Captured => ({
  look,
  camera: settleCamera(camera),
  lit: sortIds(lit.filter((id) => graph.component(id) !== undefined))
})

/** Change one story; the same view comes back where it is not there or stays the same. */
function changeStory(view: ViewDocument, id: string, change: (story: Story) => Story): ViewDocument {
  const old = view.stories.find((story) => story.id === id)
  if (old === undefined) return view
  const next = change(old)
  return next === old
    ? view
    : { ...view, stories: view.stories.map((story) => (story === old ? next : story)) }
}

function changeStepOf(
  view: ViewDocument,
  story: string,
  id: string,
  change: (step: Step) => Step
): ViewDocument {
  return changeStory(view, story, (whole) => {
    const old = whole.steps.find((step) => step.id === id)
    const next = old && change(old)
    if (next === old || next === undefined) return whole
    return { ...whole, steps: whole.steps.map((step) => (step === old ? next : step)) }
  })
}

/** Begin a story, with a first step where one is given. */
export const addStory = defineCommand<{ title: Caption; first: Captured | null }>({
  id: 'add-story',
  title: { en: 'New story', ko: '새 이야기' },
  apply(view, { title, first }, graph) {
    const id = freeId('story', view.stories)
    const steps = first ? [{ id: 'step.1', caption: { en: '', ko: '' }, ...cleanCaptured(graph, first) }] : []
    return { ...view, stories: [...view.stories, { id, title: cleanCaption(title), steps }] }
  }
})

export const renameStory = defineCommand<{ id: string; title: Caption }>({
  id: 'rename-story',
  title: { en: 'Rename story', ko: '이야기 이름 변경' },
  apply: (view, { id, title }) =>
    changeStory(view, id, (story) => {
      const clean = cleanCaption(title)
      return sameCaption(story.title, clean) ? story : { ...story, title: clean }
    })
})

export const deleteStory = defineCommand<{ id: string }>({
  id: 'delete-story',
  title: { en: 'Delete story', ko: '이야기 삭제' },
  apply(view, { id }) {
    const stories = view.stories.filter((story) => story.id !== id)
    return stories.length === view.stories.length ? view : { ...view, stories }
  }
})

/** Make a story one's own, to change it: a built-in one, or another of one's own. */
export const copyStory = defineCommand<{ story: Story }>({
  id: 'copy-story',
  title: { en: 'Copy story', ko: '이야기 복제' },
  apply(view, { story }, graph) {
    const steps = story.steps.map(({ caption, ...taken }, index): Step => ({
      id: `step.${index + 1}`,
      caption: cleanCaption(caption),
      ...cleanCaptured(graph, taken)
    }))
    const id = freeId('story', view.stories)
    return { ...view, stories: [...view.stories, { id, title: cleanCaption(story.title), steps }] }
  }
})

/** Add a step from what shows now; `at` is its place, null the end. */
export const addStep = defineCommand<{ story: string; at: number | null; taken: Captured }>({
  id: 'add-story-step',
  title: { en: 'Add step', ko: '단계 추가' },
  apply: (view, { story, at, taken }, graph) =>
    changeStory(view, story, (whole) => {
      const step: Step = {
        id: freeId('step', whole.steps),
        caption: { en: '', ko: '' },
        ...cleanCaptured(graph, taken)
      }
      return { ...whole, steps: whole.steps.toSpliced(at ?? whole.steps.length, 0, step) }
    })
})

/** Write what a step says. */
export const changeStep = defineCommand<{ story: string; step: string; caption: Caption }>({
  id: 'change-story-step',
  title: { en: 'Change caption', ko: '설명 변경' },
  apply: (view, { story, step, caption }) =>
    changeStepOf(view, story, step, (old) => {
      const clean = cleanCaption(caption)
      return sameCaption(old.caption, clean) ? old : { ...old, caption: clean }
    })
})

/** Let a step show what shows now; its words stay. */
export const replaceStepLook = defineCommand<{ story: string; step: string; taken: Captured }>({
  id: 'replace-story-step',
  title: { en: 'Update step', ko: '단계 갱신' },
  apply: (view, { story, step, taken }, graph) =>
    changeStepOf(view, story, step, (old) => {
      const next: Step = { id: old.id, caption: old.caption, ...cleanCaptured(graph, taken) }
      const { id, caption, look, camera, lit } = old
      const before: Step = { id, caption, look, camera, lit }
      return JSON.stringify(next) === JSON.stringify(before) ? old : next
    })
})

/** Put a step to another place, counted from 0. */
export const moveStep = defineCommand<{ story: string; step: string; to: number }>({
  id: 'move-story-step',
  title: { en: 'Move step', ko: '단계 이동' },
  apply: (view, { story, step, to }) =>
    changeStory(view, story, (whole) => {
      const from = whole.steps.findIndex(({ id }) => id === step)
      const moved = whole.steps[from]
      const goal = Math.min(Math.max(Math.trunc(to) || 0, 0), whole.steps.length - 1)
      if (moved === undefined || goal === from) return whole
      return { ...whole, steps: whole.steps.toSpliced(from, 1).toSpliced(goal, 0, moved) }
    })
})

export const removeStep = defineCommand<{ story: string; step: string }>({
  id: 'remove-story-step',
  title: { en: 'Remove step', ko: '단계 삭제' },
  apply: (view, { story, step }) =>
    changeStory(view, story, (whole) => {
      const steps = whole.steps.filter(({ id }) => id !== step)
      return steps.length === whole.steps.length ? whole : { ...whole, steps }
    })
})
