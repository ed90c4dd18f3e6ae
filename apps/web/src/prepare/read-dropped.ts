/**
 * Files of a drop, folders opened all the way down. To be called while the drop event is under way: the browser takes its
 * items away afterwards.
 */
export async function filesDropped(transfer: DataTransfer): Promise<File[]> {
	const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
	if (entries.length === 0) return [...transfer.files]
	const found = await Promise.all(entries.map(filesOf))
	return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
	if (isFile(entry)) {
		// A file that vanished between the drop and now is left out; whoever dropped it sees that it is not there.
		const file = await new Promise<File | undefined>((resolve) => entry.file(resolve, () => resolve(undefined)))
		return file === undefined ? [] : [file]
	}
	if (!isDirectory(entry)) return []
	const found = await Promise.all((await entriesOf(entry)).map(filesOf))
	return found.flat()
}

/** A reader gives at most a hundred entries at a time, and none at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = directory.createReader()
	const all: FileSystemEntry[] = []
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
		if (some.length === 0) return all
		all.push(...some)
	}
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory
}
