export { sampleWorkbook } from './workbook'
