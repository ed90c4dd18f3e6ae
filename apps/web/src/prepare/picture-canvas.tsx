import { useEffect, useRef } from 'react'
import type { Picture } from './series-in-draft.ts'

/** A picture that the device itself has decoded. */
export function PictureCanvas({ picture, label }: { picture: Picture; label: string }) {
	const canvas = useRef<HTMLCanvasElement>(null)
	useEffect(() => {
		const { width, height, rgba } = picture
		canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0)
	}, [picture])
	return (
		<canvas
			ref={canvas}
			width={picture.width}
			height={picture.height}
			className="prepare-picture"
			role="img"
			aria-label={label}
		/>
	)
}
