import type { WordsLike } from '../words.ts'
import type { people as zhPeople } from '../zh/people.ts'

export const people: WordsLike<typeof zhPeople> = {
	signInTitle: 'Sign in to the reading room',
	signInHint: 'Alone on duty is not alone with the images.',
	registerTitle: 'Register in a minute',
	registerHint:
		'You can prepare cases at once. Posting and reading open when your hospital’s administrator has verified you.',
	contact: 'Mail address or phone number',
	contactInvalid: 'Please enter a mail address or a phone number',
	password: 'Password',
	passwordHint: 'at least 8 characters',
	passwordShort: 'The password needs at least 8 characters',
	name: 'Name',
	nameMissing: 'Please enter your name',
	hospital: 'Hospital',
	hospitalMissing: 'Please enter the name of your hospital',
	title: 'Title',
	titlePlaceholder: 'for example: attending radiologist',
	signIn: 'Sign in',
	register: 'Register',
	noAccount: 'No account yet?',
	toRegister: 'Register in a minute',
	haveAccount: 'Have an account?',
	toSignIn: 'Sign in',
	demoAccounts: 'Demo accounts (click to sign in)',
}
