import { HttpParams } from '@angular/common/http';

type Value = string | number | boolean | null | undefined;

/** Query parameters without the empty ones: the server reads an absent filter as "all". */
export function httpParams(values: Readonly<Record<string, Value>>): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '') params = params.set(name, value);
  }
  return params;
}
