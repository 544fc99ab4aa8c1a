/** An export request in; its view as a JSON file out, which opens again as the same view. */
import { encodeText, type ExportFormat } from './format.ts'

export const viewJson: ExportFormat = {
  id: 'json',
  render: ({ saved }) => Promise.resolve(encodeText(saved))
}
