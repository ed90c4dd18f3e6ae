/**
 * Stands in for `xmlbuilder2`, which vtk.js imports to read and write its own file formats. The viewer does neither, and the
 * package itself breaks a production build at its start.
 */
export function create(): never {
	throw new Error('XML files are not read here')
}
