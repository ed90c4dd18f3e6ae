import type { NewPerson } from '../people/add-person.ts'

/** Of every demo account. The demo is for one's own machine; `serve` without `--demo` makes none of them. */
export const DEMO_PASSWORD = 'demo-2026'

export interface DemoPerson
	extends Pick<
		NewPerson,
		'name' | 'title' | 'contact' | 'hospitalName' | 'is_hospital_admin' | 'is_system_admin' | 'is_auditor'
	> {
	/** What to try with this account, for the one who tries. */
	readonly role: { readonly zh: string; readonly en: string }
}

const TOWNSHIP = '青石镇中心卫生院'
const COUNTY = '云岭县人民医院'
const CITY = '临江市第一医院'

/** Invented people in invented hospitals. */
export const DEMO_PEOPLE = {
	li: {
		name: '李敏',
		title: '医师',
		contact: 'limin@demo.cn',
		hospitalName: TOWNSHIP,
		role: { zh: '乡镇值班医师，发布病例', en: 'alone on duty in a township, posts cases' },
	},
	wang: {
		name: '王海',
		title: '主治医师',
		contact: 'wanghai@demo.cn',
		hospitalName: COUNTY,
		is_hospital_admin: true,
		role: { zh: '县医院阅片医师，本院管理员', en: 'reader in a county hospital, its administrator' },
	},
	chen: {
		name: '陈静',
		title: '副主任医师',
		contact: 'chenjing@demo.cn',
		hospitalName: CITY,
		role: { zh: '腹部影像阅片医师', en: 'reader, abdominal imaging' },
	},
	zhao: {
		name: '赵立新',
		title: '主任医师',
		contact: 'zhaolixin@demo.cn',
		hospitalName: CITY,
		role: { zh: '阅片医师', en: 'reader' },
	},
	admin: {
		name: '系统管理员',
		title: '',
		contact: 'admin@demo.cn',
		hospitalName: '阅片室',
		is_system_admin: true,
		role: { zh: '系统管理员', en: 'system administrator' },
	},
	auditor: {
		name: '审计员',
		title: '',
		contact: 'audit@demo.cn',
		hospitalName: '阅片室',
		is_auditor: true,
		role: { zh: '审计员', en: 'auditor' },
	},
} as const satisfies Record<string, DemoPerson>

export type DemoPersonName = keyof typeof DEMO_PEOPLE
