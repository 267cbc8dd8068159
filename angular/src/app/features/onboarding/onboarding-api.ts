import { PermissionService } from '@abp/ng.core';
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { catchError, EMPTY, forkJoin, map, of, type Observable } from 'rxjs';
import { Policies } from '../../core/menu/policies';
import { httpParams } from '../../shared/data/http-params';
import { AnsweringApi } from '../answering/answering-api';

export interface SetupProgress {
  readonly published: number;
  readonly tried: boolean;
  readonly hasBudget: boolean;
  readonly isEmbedded: boolean;
}

const triedKey = 'sm-playground-tried';

/** How far a tenant is set up, read from what is really there. */
@Injectable({ providedIn: 'root' })
export class OnboardingApi {
  private readonly http = inject(HttpClient);
  private readonly permissions = inject(PermissionService);
  private readonly answering = inject(AnsweringApi);

  /** Somebody has asked the bot a question here; only this browser needs to know. */
  noteTried(): void {
    localStorage.setItem(triedKey, '1');
  }

  /** Nothing where it does not matter, or cannot be told. */
  progress(setsUp: boolean): Observable<SetupProgress> {
    if (!setsUp) return EMPTY;
    return forkJoin({
      faqs: this.http.get<{ totalCount: number }>('/api/knowledge/faqs', {
        params: httpParams({ status: 'published', maxResultCount: 1 }),
      }),
      budget: this.answering.errorBudgetSetting(),
      // Only administrators may look at the widget; for everybody else that step is somebody else's.
      widget: this.permissions.getGrantedPolicy(Policies.Widget)
        ? this.http.get<{ lastSeenAt: string | null }>('/api/widget-settings')
        : of({ lastSeenAt: 'unknown' }),
    }).pipe(
      map(({ faqs, budget, widget }) => ({
        published: faqs.totalCount,
        tried: localStorage.getItem(triedKey) !== null,
        hasBudget: budget.maxWrongShare !== null,
        isEmbedded: widget.lastSeenAt !== null,
      })),
      catchError(() => EMPTY),
    );
  }
}
