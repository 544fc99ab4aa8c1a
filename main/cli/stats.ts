/** `ecograph stats`: the figures that describe the catalogue. */
import { catalogueStatistics } from '../../graph-data/questions/statistics.ts'
import { catalogueOption, jsonOption, problem, type Command } from './command.ts'
import { loadGraphWhere, whereOption } from './where.ts'

export const statsCommand: Command = {
  name: 'stats',
  summary: 'count what the catalogue holds',
  operands: '',
  options: [catalogueOption, whereOption, jsonOption],
  examples: ['ecograph stats', 'ecograph stats --json', 'ecograph stats --where "band:data"'],
  async run(given, surroundings) {
    if (given.operands.length > 0) return problem(`stats takes no ${given.operands[0]}`)
    const graph = await loadGraphWhere(given, surroundings)
    if (!graph.ok) return graph
    const figures = catalogueStatistics(graph.value)
    const lines = figures.map(({ title, count, of }) => {
      const share = of === undefined || of === 0 ? '' : `  (${Math.round((count / of) * 100)} % of ${of})`
      return `${String(count).padStart(6)}  ${title}${share}`
    })
    const text = given.on('json') ? JSON.stringify(figures, null, 2) : lines.join('\n')
    const written = await surroundings.write(`${text}\n`)
    return written.ok ? 0 : written
  }
}
