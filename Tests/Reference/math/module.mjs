// Compares the results of the Wasm module with those of the native code, bit by bit.
//   node module.mjs MODULE POINTS COUNT     status 1 if any differs
import fs from "node:fs"

const names = [
    "exp", "expm1", "log", "log1p", "pow", "erf", "erfc", "normal_pdf", "normal_cdf", "normal_quantile",
    ...Array(5).fill("student_t_quantile"), ...Array(4).fill("chi_square_quantile"),
]
const [, , file, pointsFile, countText] = process.argv
const count = Number(countText)
const bytes = fs.readFileSync(pointsFile)
const points = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)
if (points.length !== 3 * count * names.length) throw new Error(`${points.length} numbers, not ${3 * count * names.length}`)
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(file)), {})

let different = 0
names.forEach((name, i) => {
    const f = exports[`math_${name}`]
    for (let k = 3 * count * i; k < 3 * count * (i + 1); k += 3) {
        const got = f(points[k], points[k + 1])
        if (Object.is(got, points[k + 2])) continue
        if (different++ < 10) console.log(`${name}(${points[k]}, ${points[k + 1]}): ${got}, natively ${points[k + 2]}`)
    }
})
console.log(`${count * names.length} results in Wasm, ${different} differ from the native ones`)
process.exit(different ? 1 : 0)
