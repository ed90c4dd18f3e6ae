import {
	type AttributeName,
	type Dataset,
	emptyDataset,
	type JsonAttribute,
	type JsonDataset,
	putItems,
	putNumbers,
	putText,
	tagNumber,
} from '@readroom/dicom'

/** What the viewer reads; the rest of a data set would only take memory, four hundred times. */
const TEXTS = [
	'SOPClassUID',
	'SOPInstanceUID',
	'FrameOfReferenceUID',
	'Modality',
	'PhotometricInterpretation',
	'AvailableTransferSyntaxUID',
	'WindowCenterWidthExplanation',
] as const satisfies readonly AttributeName[]
const NUMBERS = [
	'Rows',
	'Columns',
	'BitsAllocated',
	'BitsStored',
	'HighBit',
	'PixelRepresentation',
	'SamplesPerPixel',
	'PlanarConfiguration',
	'NumberOfFrames',
	'ImagePositionPatient',
	'ImageOrientationPatient',
	'PixelSpacing',
	'RescaleSlope',
	'RescaleIntercept',
	'WindowCenter',
	'WindowWidth',
] as const satisfies readonly AttributeName[]
const SEQUENCES = [
	'SharedFunctionalGroupsSequence',
	'PerFrameFunctionalGroupsSequence',
	'PlanePositionSequence',
	'PlaneOrientationSequence',
	'PixelMeasuresSequence',
	'PixelValueTransformationSequence',
] as const satisfies readonly AttributeName[]

/** The attributes the viewer reads, out of the DICOM JSON model (PS3.18 annex F) into a data set. */
export function datasetFromJson(json: JsonDataset): Dataset {
	const dataset = emptyDataset()
	for (const name of TEXTS) {
		const values = valuesOf(json, name).filter((value) => typeof value === 'string')
		if (values.length > 0) putText(dataset, name, values)
	}
	for (const name of NUMBERS) {
		const values = valuesOf(json, name).map(Number)
		if (values.length > 0 && values.every(Number.isFinite)) putNumbers(dataset, name, values)
	}
	for (const name of SEQUENCES) {
		const items = valuesOf(json, name).filter(isItem).map(datasetFromJson)
		if (items.length > 0) putItems(dataset, name, items)
	}
	return dataset
}

function valuesOf(json: JsonDataset, name: AttributeName): NonNullable<JsonAttribute['Value']> {
	return json[tagNumber(name).toString(16).toUpperCase().padStart(8, '0')]?.Value ?? []
}

function isItem(value: NonNullable<JsonAttribute['Value']>[number]): value is JsonDataset {
	return typeof value === 'object' && value !== null
}
