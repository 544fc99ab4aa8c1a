/** Audits of age, and of names and slots that must fit together over the whole catalogue. */
import { componentFile, relationField, type Audit } from './finding.ts'

/** Facts and evidence are looked up again at least this often. */
const mostMonths = 24

/** Whole months from one `YYYY-MM-DD` to another. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0)
}

export const stale: Audit = {
  id: 'stale',
  title: `facts and evidence older than ${mostMonths} months`,
  run: ({ graph, today }) => {
    const isOld = (date: string | undefined): boolean =>
      date !== undefined && monthsBetween(date, today) >= mostMonths
    return [
      ...graph.catalogue.components
        .filter(({ checked }) => isOld(checked))
        .map(({ id, checked }) => ({
          file: componentFile(id),
          field: 'checked',
          message: `Looked up on ${checked}, over ${mostMonths} months ago. Check it again.`
        })),
      ...graph.catalogue.relations.flatMap((relation) =>
        (relation.evidence ?? [])
          .filter(({ seen }) => isOld(seen))
          .map(({ url, seen }) => ({
            file: componentFile(relation.from),
            field: `${relationField(relation.type, relation.to)}.evidence`,
            message: `${url} was read on ${seen}, over ${mostMonths} months ago. Read it again.`
          }))
      )
    ]
  }
}

export const claimedTwice: Audit = {
  id: 'claimed-twice',
  title: 'image names that two components claim',
  run: ({ graph }) => {
    const owners = new Map<string, string>()
    return graph.catalogue.components.flatMap(({ id, recognise }) =>
      (recognise?.images ?? []).flatMap((image) => {
        const owner = owners.get(image)
        if (owner === undefined) owners.set(image, id)
        return owner === undefined || owner === id
          ? []
          : [
              {
                file: componentFile(id),
                field: 'recognise.images',
                message: `"${owner}" claims the image ${image} too.`
              }
            ]
      })
    )
  }
}

export const thinSlots: Audit = {
  id: 'thin-slot',
  title: 'slots that fewer than two components can fill',
  run: ({ graph }) =>
    graph.catalogue.slots.flatMap(({ id }) => {
      const fillers = new Set(
        graph.catalogue.relations.filter(({ necessity }) => necessity === `slot:${id}`).map(({ to }) => to)
      )
      if (fillers.size >= 2) return []
      const found = fillers.size === 0 ? 'Nothing fills' : `Only "${[...fillers][0]}" fills`
      return [
        {
          file: 'vocabulary/slots.yaml',
          field: id,
          message: `${found} the slot "${id}". A slot wants at least two fillers.`
        }
      ]
    })
}
