import { readFile, writeFile } from 'node:fs/promises'
import type { ElectronApplication } from '@playwright/test'
import { newPosition } from '../../shared/model/workbook'
import { chooseInMenu, chooseInOpenDialog, chooseInSaveDialog, expect, test } from './app'
import { box, chosen, drag, focused, showScenario, small, tree } from './chartPages'
import { fileWith, organogram } from './charts'
import { details } from './pages'

const clipboardText = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText())

test.describe('cut, copy and paste of branches', () => {
  test('copying gives other programs indented text and pastes a vacant copy here, as one step', async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'First director').click()
    await page.keyboard.press('Control+c')
    await expect(page.getByText('3 positions copied.')).toBeAttached()
    expect(await clipboardText(app)).toBe(
      'First director\tŁucja Nowak\n\tManager north\n\tManager south\tΓιώργος Παππάς',
    )
    await box(page, 'Second director').click()
    await page.keyboard.press('Control+v')
    await expect(page.getByText('3 positions pasted under Second director.')).toBeAttached()
    await expect(page.getByRole('treeitem')).toHaveCount(8)
    await expect(chosen(page)).toHaveAccessibleName(/^First director, Vacant/)
    await chooseInMenu(app, 'edit.undo')
    await expect(page.getByRole('treeitem')).toHaveCount(5)
  })

  test('cutting moves: nothing goes before it is pasted, and a branch cannot go into itself', async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'First director').click()
    await page.keyboard.press('Control+x')
    await expect(page.getByText(/^3 positions cut: choose the new manager/)).toBeVisible()
    await expect(page.getByRole('treeitem')).toHaveCount(5)
    await box(page, 'Manager north').click()
    await page.keyboard.press('Control+v')
    await expect(page.getByText(/A position cannot report to itself or to somebody below it/)).toBeVisible()
    await box(page, 'Second director').click()
    await page.keyboard.press('Control+v')
    await expect(box(page, 'First director')).toHaveAttribute('aria-level', '3')
    await expect(box(page, 'First director')).toHaveAccessibleName(/Łucja Nowak/)
    await expect(page.getByText(/^3 positions cut/)).toBeHidden()
    await chooseInMenu(app, 'edit.undo')
    await expect(box(page, 'First director')).toHaveAttribute('aria-level', '2')

    await box(page, 'First director').click()
    await page.keyboard.press('Control+x')
    await page.keyboard.press('Escape')
    await expect(page.getByText(/^3 positions cut/)).toBeHidden()
    await expect(box(page, 'First director')).toHaveAttribute('aria-selected', 'true')
  })

  test('between scenarios the same seats come along, people and all', async ({ launch, folder }) => {
    const { page } = await launch({ file: await fileWith(folder, small, small.slice(0, 1)) })
    await box(page, 'First director').click()
    await page.keyboard.press('Control+c')
    await showScenario(page, 'Option')
    await expect(page.getByRole('treeitem')).toHaveCount(1)
    await box(page, 'Chief').click()
    await page.keyboard.press('Control+v')
    await expect(box(page, 'First director')).toHaveAccessibleName(/Łucja Nowak/)
    await expect(page.getByRole('treeitem')).toHaveCount(4)
  })

  test('indented text and columns of a spreadsheet become positions', async ({ launch, folder }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    const put = (text: string) => app.evaluate(({ clipboard }, given) => clipboard.writeText(given), text)
    await put('• Head of IT\n   – Service desk lead\n   – Network engineer\tvacant')
    await box(page, 'Second director').click()
    await page.keyboard.press('Control+v')
    await expect(box(page, 'Head of IT')).toHaveAttribute('aria-level', '3')
    await expect(box(page, 'Network engineer')).toHaveAccessibleName(/Vacant/)
    await put(
      'Id\tTitle\tName\tReports to\tGrade\r\n1\tTreasurer\tAna Ruiz\t\tE1\r\n2\tCash clerk\t\t1\tM2\r\n',
    )
    await box(page, 'Chief').click()
    await page.keyboard.press('Control+v')
    await expect(box(page, 'Treasurer')).toHaveAccessibleName(/Ana Ruiz, E1, 1 direct report/)
    await expect(box(page, 'Cash clerk')).toHaveAttribute('aria-level', '3')
    await put('')
    await page.keyboard.press('Control+v')
    await expect(page.getByText(/nothing on the clipboard that could become positions/)).toBeVisible()
  })

  test('text pasted into an empty chart begins it', async ({ launch, folder }) => {
    const { app, page } = await launch({ file: await fileWith(folder, []) })
    await expect(page.getByRole('heading', { name: 'No positions yet' })).toBeVisible()
    await app.evaluate(({ clipboard }) => clipboard.writeText('Chief\n\tFinance\n\tOperations'))
    await page.keyboard.press('Control+v')
    await expect(page.getByRole('treeitem')).toHaveCount(3)
  })

  test('the menus do the same, and duplicate', async ({ launch, folder }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'First director').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Copy the branch' }).click()
    await expect.poll(() => clipboardText(app)).toMatch(/^First director/)
    await box(page, 'Second director').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Paste under it' }).click()
    await expect(page.getByRole('treeitem')).toHaveCount(8)
    await chooseInMenu(app, 'edit.undo')

    await box(page, 'First director').click()
    await page.keyboard.press('Control+d')
    await expect(page.getByRole('treeitem')).toHaveCount(6)
    await expect(chosen(page)).toHaveAttribute('aria-posinset', '2')
    await chooseInMenu(app, 'edit.undo')
    await box(page, 'First director').click()
    await page.keyboard.press('Control+Shift+d')
    await expect(page.getByRole('treeitem')).toHaveCount(8)
    await chooseInMenu(app, 'edit.undo')
    await expect(page.getByRole('treeitem')).toHaveCount(5)
  })

  test('a branch of a large chart is copied and pasted whole', async ({ launch, folder }) => {
    const positions = await organogram('hmrc.csv')
    const { app, page } = await launch({ file: await fileWith(folder, positions) })
    const head = tree(page).getByRole('treeitem').first()
    await head.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+c')
    await expect.poll(async () => (await clipboardText(app)).split('\n').length).toBeGreaterThan(10)
    const lines = (await clipboardText(app)).split('\n').length
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+v')
    const total = (positions.length + lines).toLocaleString('en')
    await expect(page.getByRole('contentinfo')).toContainText(`${total} positions`)
  })
})

test.describe('dotted lines', () => {
  test('are drawn by keyboard, edited in the details and taken away again', async ({ launch, folder }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'Manager north').click()
    await page.keyboard.press('.')
    await expect(page.getByText(/Choose whom Manager north has a dotted line to/).first()).toBeAttached()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await expect(focused(page)).toHaveAccessibleName(/^Second director/)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Manager north now has a dotted line to Second director.')).toBeAttached()
    await box(page, 'Manager north').click()
    await expect(details(page).getByRole('button', { name: 'Second director', exact: true })).toBeVisible()
    await details(page).getByRole('button', { name: 'Remove the dotted line to Second director' }).click()
    await expect(details(page).getByRole('button', { name: 'Second director', exact: true })).toBeHidden()
    await chooseInMenu(app, 'edit.undo')
    await expect(
      details(page).getByRole('button', {
        name: 'Second director',
        exact: true,
      }),
    ).toBeVisible()
  })

  test('are drawn for many at once in the details, and listed on the side they come to', async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch({ file: await fileWith(folder, small) })
    await box(page, 'Manager north').click()
    await box(page, 'Manager south').click({ modifiers: ['Control'] })
    await details(page).getByRole('combobox', { name: 'Add a dotted line to…' }).fill('Second')
    await page.getByRole('option', { name: /Second director/ }).click()
    const line = details(page).getByRole('button', {
      name: 'Second director',
      exact: true,
    })
    await expect(line).toBeVisible()
    await box(page, 'Second director').click()
    await expect(details(page).getByRole('heading', { name: 'Dotted lines from' })).toBeVisible()
    await expect(details(page).getByRole('button', { name: 'Manager south', exact: true })).toBeVisible()
    await details(page)
      .getByRole('button', {
        name: 'Remove the dotted line from Manager south',
      })
      .click()
    await expect(details(page).getByRole('button', { name: 'Manager south', exact: true })).toBeHidden()
    await expect(details(page).getByRole('button', { name: 'Manager north', exact: true })).toBeVisible()
    await box(page, 'Manager north').click()
    await box(page, 'Manager south').click({ modifiers: ['Control'] })
    await expect(details(page).getByText('1 of 2')).toBeVisible()
    await details(page)
      .getByRole('button', {
        name: 'Remove the dotted line to Second director',
      })
      .click()
    await expect(line).toBeHidden()
    await chooseInMenu(app, 'edit.undo')
    await expect(line).toBeVisible()
  })

  test('are drawn by dragging with Alt; the line manager is refused with the reason', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ file: await fileWith(folder, small) })
    await page.keyboard.down('Alt')
    await drag(page, box(page, 'Manager south'), box(page, 'First director'))
    await expect(page.getByText(/It reports to this position already/)).toBeVisible()
    await page.mouse.up()
    await expect(page.getByText(/now has a dotted line/)).toBeHidden()
    await drag(page, box(page, 'Manager south'), box(page, 'Second director'))
    await expect(page.getByText('Dotted line from Manager south to Second director')).toBeVisible()
    await page.mouse.up()
    await page.keyboard.up('Alt')
    await expect(page.getByText('Manager south now has a dotted line to Second director.')).toBeAttached()
    await expect(box(page, 'Manager south')).toHaveAttribute('aria-level', '3')
  })
})

const pngOfOneColour =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP4z8CAFTEMLQkAKP8/wc53yE8AAAAASUVORK5CYII='

test('a photo is chosen from a file, shown, kept in the file and removed', async ({ launch, folder }) => {
  const picture = `${folder}/face.png`
  await writeFile(picture, Buffer.from(pngOfOneColour, 'base64'))
  const file = await fileWith(folder, small)
  const { app, page, userData, quit } = await launch({ file })
  await chooseInOpenDialog(app, picture)
  await box(page, 'First director').click()
  await details(page).getByRole('button', { name: 'Choose a photo…' }).click()
  await expect(details(page).getByRole('img', { name: 'Photo of Łucja Nowak' })).toBeVisible()
  await chooseInSaveDialog(app, `${folder}/Chart.svg`)
  await page.getByRole('button', { name: 'Copy or export the chart as a picture' }).click()
  await page.getByRole('menuitem', { name: 'Export the whole chart as SVG…' }).click()
  await expect(page.getByText('Exported Chart.svg.')).toBeVisible()
  const svg = await readFile(`${folder}/Chart.svg`, 'utf8')
  expect(svg).toMatch(/<image [^>]*xlink:href="data:image\//u)
  // Who has no photo has initials.
  expect(svg).toContain('>ΓΠ</text>')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('contentinfo')).toContainText(/saved/i)
  await quit()

  const again = await launch({ file, userData })
  await box(again.page, 'First director').click()
  await expect(details(again.page).getByRole('img', { name: 'Photo of Łucja Nowak' })).toBeVisible()
  await details(again.page).getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(details(again.page).getByRole('img', { name: 'Photo of Łucja Nowak' })).toBeHidden()
})

test('a file that is no picture is told', async ({ launch, folder }) => {
  await writeFile(`${folder}/notes.png`, 'not a picture')
  const { app, page } = await launch({
    file: await fileWith(folder, [newPosition({ id: 'a', title: 'Chief' })]),
  })
  await chooseInOpenDialog(app, `${folder}/notes.png`)
  await box(page, 'Chief').click()
  await details(page).getByRole('button', { name: 'Choose a photo…' }).click()
  await expect(page.getByText(/This file is no picture/)).toBeVisible()
})
