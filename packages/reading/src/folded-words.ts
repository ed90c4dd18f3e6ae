/** Width, case, hyphens and spaces folded, and British spelling to American: haemorrhage and hemorrhage, tumour and tumor. */
export function folded(words: string): string {
	return words
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[’‘]/g, "'")
		.replace(/[\s,-]+/g, ' ')
		.trim()
		.replace(/ae|oe/g, 'e')
		.replace(/our\b/g, 'or')
}
