export const picturesStrings = {
  button: 'Pictures…',
  title: 'Pictures for slides',
  text: 'PNG at twice the size of the screen, without header, footer and empty edges. Their names keep the order of the report.',
  sections: 'Sections',
  which: 'Pages of each section',
  first: 'The first page',
  all: 'All pages',
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  save: (count: number) => (count === 1 ? 'Save 1 picture…' : `Save ${count} pictures…`),
  saving: (done: number, count: number) => `${done} of ${count} pictures are saved`,
  stop: 'Stop',
  saved: (count: number, folder: string) =>
    `${count === 1 ? '1 picture is' : `${count} pictures are`} saved in ${folder}.`,
  stopped: (done: number) =>
    done === 0 ? 'No picture was saved.' : `Stopped after ${done === 1 ? '1 picture' : `${done} pictures`}.`,
  copy: 'Copy this page as a picture',
  copied: (page: number) => `Page ${page} is copied as a picture.`,
}
