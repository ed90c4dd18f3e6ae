import { readNotices } from '@readroom/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../app/api.ts'

export const NOTICES = ['notices']

export const noticesQuery = queryOptions({ queryKey: NOTICES, queryFn: () => api.call(readNotices, {}) })
