import type { Zoom } from './zoom'

export const previewStrings = {
  preview: 'Preview of the report',
  pages: 'Pages of the report',
  page: (number: number, count: number) => `Page ${number} of ${count}`,
  pageNumber: 'Page',
  ofPages: (count: number) => `of ${count.toLocaleString('en')}`,
  previous: 'Previous page',
  next: 'Next page',
  section: 'Go to a section',
  linkTo: (page: number) => `Go to page ${page}`,
  onPage: (page: number) => `Page ${page}`,
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  drawing: 'Drawing the pages',
  stopped: 'The preview was stopped before it showed your last changes.',
  failed: 'The pages cannot be shown.',
  again: 'Draw the pages',
  nothingTitle: 'No section is chosen',
  nothing: 'Choose at least one at the left, and its pages are shown here.',
  notShown: 'This page cannot be shown.',
}

export const zoomName = (zoom: Zoom): string =>
  zoom === 'width' ? 'Fit width' : zoom === 'page' ? 'Fit page' : `${Math.round(zoom * 100)} %`
