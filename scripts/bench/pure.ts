import { benchFindIds } from './find-ids'
import { benchListFilter } from './list-filter'
import { benchReduce } from './reduce'

benchFindIds()
benchReduce()
benchListFilter()
