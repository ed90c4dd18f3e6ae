/** What makes two spellings one hospital: width, case and spaces do not count. */
export function hospitalNameKey(name: string): string {
	return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
