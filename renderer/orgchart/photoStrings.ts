export const photoStrings = {
  photo: 'Photo',
  choose: 'Choose a photo…',
  change: 'Change…',
  remove: 'Remove',
  hint: 'A picture can also be pasted onto the chosen box.',
  photoOf: (name: string) => `Photo of ${name}`,
  noPicture: 'This file is no picture that can be shown. Choose a PNG, JPEG, WebP, GIF or BMP file.',
  setLabel: (title: string) => `Set the photo of “${title}”`,
  removeLabel: (title: string) => `Remove the photo of “${title}”`,
  set: (title: string) => `The photo of ${title} is set.`,
  show: 'Photos and initials',
}
