import { useMemo } from 'react'
import { areas as standardAreas } from '../../shared/catalogue'
import { useWorkbook } from '../state/store'

/** The areas to choose from: the catalogue's and those in use. */
export function useAreas(): readonly string[] {
  const { responsibilities } = useWorkbook()
  return useMemo(() => {
    const own = responsibilities.map(({ area }) => area).filter(Boolean)
    return [...new Set([...standardAreas.map(({ title }) => title), ...own])]
  }, [responsibilities])
}
