/**
 * The peer that the SVG export is measured against, cytoscape-svg: fetched when it is measured, checked, kept in the
 * cache, and part of nothing that we ship (its licence is another one).
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from '../setup/modules.mjs'
import { cache } from '../setup/paths.mjs'
import { checkIntegrity } from '../setup/repack.mjs'
import { run } from '../setup/run.mjs'
import { say } from '../setup/say.mjs'

const peer = {
  name: 'cytoscape-svg',
  version: '0.4.0',
  integrity: 'sha512-omqIzfPd1Vy9mk6lHTiR2wTbjxELxb9GXSQ2pE6W+GwAe/6/yvOUQ2h5ApFf2QhCBnpMwLkCTq5DZXxBCgUpDw=='
}

/** The path of its script, or null where it cannot be had: then it is not compared with. */
export async function fetchPeer() {
  const folder = join(cache, 'bench', `${peer.name}-${peer.version}`)
  const script = join(folder, 'cytoscape-svg.js')
  if (statSync(script, { throwIfNoEntry: false })?.isFile()) return script
  mkdirSync(join(cache, 'bench'), { recursive: true })
  const work = mkdtempSync(join(cache, 'bench', 'fetch-'))
  try {
    say(`fetching ${peer.name}@${peer.version} to compare with`)
    const { code } = await runNpm(
      ['pack', `${peer.name}@${peer.version}`, '--pack-destination', work, '--silent'],
      { output: 'stderr', limit: 120_000 }
    )
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (code !== 0 || archive === undefined) {
      say(`${peer.name} cannot be fetched, so nothing is compared with it`)
      return null
    }
    await checkIntegrity(join(work, archive), peer.integrity)
    const unpacked = await run(['tar', '-xzf', join(work, archive), '-C', work, '--no-same-owner'], {
      output: 'stderr'
    })
    if (unpacked.code !== 0) return null
    await run(['chmod', '-R', 'a+rX', join(work, 'package')], { output: 'stderr' })
    rmSync(folder, { recursive: true, force: true })
    renameSync(join(work, 'package'), folder)
    return script
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
