/** A picture as PNG and as SVG in; both on the system's clipboard at once out, so that each program pastes what it can. */
// `ClipboardItem` by name would keep an older Electron from starting, which has none.
import electron, { clipboard, nativeImage, type NativeImage } from 'electron'

/** Electron before 45: an image and a text are all that one write can hold. */
type OldClipboard = {
  readonly write: (data: { readonly image: NativeImage; readonly text: string }) => void
}

/**
 * Put the picture on the clipboard in place of what is there. The SVG is not put there as text, too: programs that see a
 * text beside an image paste the text, and nobody wants a page of XML on a slide.
 */
export async function copyImages(png: Uint8Array, svg: Uint8Array): Promise<void> {
  if ('ClipboardItem' in electron) {
    const item = new electron.ClipboardItem({
      'image/png': new Blob([Buffer.from(png)], { type: 'image/png' }),
      'image/svg+xml': new Blob([Buffer.from(svg)], { type: 'image/svg+xml' })
    })
    await clipboard.write([item])
    return
  }
  const image = nativeImage.createFromBuffer(Buffer.from(png))
  // The types are those of the Electron that the product ships with.
  const old = clipboard as unknown as OldClipboard
  old.write({ image, text: Buffer.from(svg).toString('utf8') })
}
