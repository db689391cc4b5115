// Stands in for packages that jsPDF can use but that Remit does not (see bundles.mjs).
const nothing = undefined
export default nothing
