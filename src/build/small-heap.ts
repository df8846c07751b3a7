/** The heap grows by less than half before it is swept, where by itself it would double: for runs beside others, or of much. */
export const SMALL_HEAP = '--heap-growing-percent=40';
