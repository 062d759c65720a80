import { benchFindIds } from './find-ids'
import { benchReduce } from './reduce'

benchFindIds()
benchReduce()
