import { Confirmation, ConfirmationService } from '@abp/ng.theme.shared';
import { inject, Injectable } from '@angular/core';
import { filter, switchMap, type Observable } from 'rxjs';

/** Asks before something is done that cannot be undone. */
@Injectable({ providedIn: 'root' })
export class Agreement {
  private readonly confirmation = inject(ConfirmationService);

  /** Does it when the person agrees to the text; otherwise nothing comes of it. */
  before<T>(work: Observable<T>, textKey: string, titleKey = 'SupportMax::Sure'): Observable<T> {
    return this.confirmation.warn(textKey, titleKey).pipe(
      filter((answer) => answer === Confirmation.Status.confirm),
      switchMap(() => work),
    );
  }
}
