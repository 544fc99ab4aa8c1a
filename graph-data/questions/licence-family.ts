/** An SPDX expression in; the family of the licence out: how much it asks of those who use, change and pass on the work. */

/** From what asks least to what asks most; `other` is one that is not known here. */
const families = ['permissive', 'weak', 'strong', 'source-available', 'proprietary', 'other'] as const
export type LicenceFamily = (typeof families)[number]

/** Identifiers without their version and `-only` or `-or-later`, in small letters. */
const known: ReadonlyMap<string, LicenceFamily> = new Map([
  ...(
    [
      '0bsd',
      'apache',
      'artistic',
      'blessing',
      'bsd',
      'bsl',
      'cc-by',
      'cc0',
      'curl',
      'isc',
      'mit',
      'ncsa',
      'openssl',
      'postgresql',
      'psf',
      'python',
      'ruby',
      'unlicense',
      'upl',
      'vim',
      'wtfpl',
      'x11',
      'zlib'
    ] as const
  ).map((id) => [id, 'permissive'] as const),
  ...(['cddl', 'cpl', 'epl', 'lgpl', 'mpl', 'ms-pl'] as const).map((id) => [id, 'weak'] as const),
  ...(['agpl', 'cc-by-sa', 'eupl', 'gpl', 'osl'] as const).map((id) => [id, 'strong'] as const),
  ...(
    [
      'busl',
      'commons-clause',
      'elastic',
      'fsl',
      'licenseref-cockroachdb-software-license',
      'licenseref-confluent-community',
      'licenseref-scylladb-source-available',
      'licenseref-timescale',
      'polyform',
      'rsal',
      'sspl'
    ] as const
  ).map((id) => [id, 'source-available'] as const),
  ['proprietary', 'proprietary']
])

const rank = (family: LicenceFamily): number => families.indexOf(family)

/** An identifier loses its end, piece by piece, until it is known: `gpl-2.0-or-later`, `gpl-2.0-or`, `gpl-2.0`, `gpl`. */
function familyOfIdentifier(identifier: string): LicenceFamily {
  const whole = identifier.toLowerCase().replace(/\+$/u, '')
  const pieces = whole.split('-')
  for (let count = pieces.length; count > 0; count -= 1) {
    const start = pieces.slice(0, count).join('-')
    const family = known.get(start) ?? known.get(start.replace(/v\d[\d.]*$/u, ''))
    if (family !== undefined) return family
  }
  return 'other'
}

/** An exception that lets other work link to it freely makes a strong copyleft weak (`GPL-2.0-only WITH Classpath-exception-2.0`). */
const opensLinking = /classpath|gcc|llvm|linking|libtool|font/iu

/**
 * The family of an expression. Of `OR` one may choose what asks least; `AND` asks all of it, so what asks most counts.
 * `AND` binds more strongly than `OR`, and parentheses go before both, as SPDX has it. What cannot be read is `other`.
 */
export function licenceFamily(expression: string): LicenceFamily {
  const tokens = expression.match(/[()]|[^\s()]+/gu) ?? []
  let at = 0
  const takes = (word: string): boolean => {
    if (tokens[at]?.toUpperCase() !== word) return false
    at += 1
    return true
  }
  const one = (depth: number): LicenceFamily => {
    if (depth < 50 && takes('(')) {
      const inner = any(depth + 1)
      return takes(')') ? inner : 'other'
    }
    const identifier = tokens[at]
    at += 1
    if (identifier === undefined || /^([()]|AND|OR|WITH)$/iu.test(identifier)) return 'other'
    const family = familyOfIdentifier(identifier)
    if (!takes('WITH')) return family
    const exception = tokens[at] ?? ''
    at += 1
    return family === 'strong' && opensLinking.test(exception) ? 'weak' : family
  }
  const all = (depth: number): LicenceFamily => {
    let family = one(depth)
    while (takes('AND')) {
      const next = one(depth)
      if (rank(next) > rank(family)) family = next
    }
    return family
  }
  const any = (depth: number): LicenceFamily => {
    let family = all(depth)
    while (takes('OR')) {
      const next = all(depth)
      if (rank(next) < rank(family)) family = next
    }
    return family
  }
  const family = any(0)
  return at === tokens.length ? family : 'other'
}
