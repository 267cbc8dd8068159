import { AbstractAuthErrorFilter, type AuthErrorEvent, type AuthErrorFilter } from '@abp/ng.core';
import { Injectable } from '@angular/core';

/** Filters sort out OAuth error events. A cookie raises none, so there is never anything to filter. */
@Injectable()
export class NoAuthErrorFilters extends AbstractAuthErrorFilter<AuthErrorFilter, AuthErrorEvent> {
  private readonly filters = new Map<string, AuthErrorFilter>();

  get(id: string): AuthErrorFilter {
    const filter = this.filters.get(id);
    if (!filter) throw new Error(`There is no authentication error filter "${id}".`);
    return filter;
  }

  add(filter: AuthErrorFilter): void {
    this.filters.set(filter.id, filter);
  }

  patch(item: Partial<AuthErrorFilter>): void {
    const known = item.id === undefined ? undefined : this.filters.get(item.id);
    if (known) this.filters.set(known.id, { ...known, ...item });
  }

  remove(id: string): void {
    this.filters.delete(id);
  }

  run(event: AuthErrorEvent): boolean {
    return [...this.filters.values()].some((filter) => filter.executable && filter.execute(event));
  }
}
