/** What a notice says: words of the window by key, or a text that came ready from elsewhere. */
import type { Text } from '../../graph-data/catalogue.ts'

export type NoticeMessage =
  | {
      readonly key:
        | 'notice.saved'
        | 'notice.exported'
        | 'notice.exportStopped'
        | 'notice.copiedPicture'
        | 'notice.layoutDone'
        | 'notice.packLoaded'
        | 'notice.packForgotten'
        | 'notice.copied'
        | 'notice.openedPicture'
        | 'notice.droppedFirst'
        | 'notice.opensLater'
        | 'notice.unexpected'
        | 'arranging.doneBands'
        | 'arranging.doneHierarchy'
        | 'arranging.doneRings'
        | 'arranging.donePath'
        | 'arranging.doneMap'
        | 'arranging.noCentre'
        | 'arranging.refused'
      readonly name?: string
      /** A second sentence. */
      readonly also?: 'arranging.undoBrings' | 'arranging.goesBack' | 'arranging.goesBackWithStack'
    }
  /** Written by the shell in the person's language, or in both by the diagram. */
  | { readonly text: string | Text }
