/** ABP's list shape. */
export interface PagedResult<T> {
  readonly totalCount: number;
  /** There are more than that. */
  readonly isMore?: boolean;
  readonly items: readonly T[];
}

/** One page of a list: `skipCount` items are before it. */
export interface PageRequest {
  readonly skipCount: number;
  readonly maxResultCount: number;
}

export const pageSize = 20;
