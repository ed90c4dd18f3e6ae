import type { ReactNode } from 'react'

/** One part of the panel beside the images. */
export function Section({ title, aside, children }: { title?: ReactNode; aside?: ReactNode; children: ReactNode }) {
	return (
		<section className="case-section">
			{title !== undefined && (
				<h2 className="case-section-title">
					{title}
					<span className="shell-spring" />
					{aside}
				</h2>
			)}
			{children}
		</section>
	)
}
