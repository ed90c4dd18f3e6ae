/** How soon a case is answered, whom to ring where it is not, and who is named on it. */
export const lanes = {
	doctorOnDuty: '值班医师',
}
