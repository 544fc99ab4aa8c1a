/** What the window says of documents on the disk, in English. */
export const documentsEn = {
  recent: 'Recent documents',
  openRecent: 'Open'
}
