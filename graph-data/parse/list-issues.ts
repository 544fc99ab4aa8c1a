/** The issues of all files in any order in; a list of bearable length in the order of the files out. */
import type { Issue } from '../catalogue.ts'
import { compareText } from '../compare-text.ts'
import { fillText } from '../words/filled-text.ts'

/** Issues of one file that are listed one by one. */
const maxIssuesPerFile = 100

const compareIssues = (a: Issue, b: Issue): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.field, b.field)

/** Put issues in order. Beyond the first hundred of a file one issue says how many more there are. */
export function listIssues(issues: readonly Issue[]): readonly Issue[] {
  const counts = new Map<string, number>()
  for (const { file } of issues) counts.set(file, (counts.get(file) ?? 0) + 1)
  const listed = new Map<string, number>()
  return issues.toSorted(compareIssues).flatMap((issue): readonly Issue[] => {
    const before = listed.get(issue.file) ?? 0
    listed.set(issue.file, before + 1)
    if (before < maxIssuesPerFile) return [issue]
    if (before > maxIssuesPerFile) return []
    const { didYouMean: _didYouMean, ...place } = issue
    const more = (counts.get(issue.file) ?? 0) - maxIssuesPerFile
    const message = fillText(
      {
        en: 'From here on there are {more} more faults in this file.',
        ko: '이 파일에는 여기서부터 문제가 {more}개 더 있습니다.'
      },
      { more }
    )
    return [{ ...place, code: 'too-large', message }]
  })
}
