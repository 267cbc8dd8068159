import { Confirmation, ConfirmationService } from '@abp/ng.theme.shared';
import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { map } from 'rxjs';

export interface HasUnsavedChanges {
  hasUnsavedChanges(): boolean;
}

/** Asks before a half-written FAQ is thrown away. */
export const keepUnsavedChanges: CanDeactivateFn<HasUnsavedChanges> = (page) => {
  if (!page.hasUnsavedChanges()) return true;
  return inject(ConfirmationService)
    .warn('SupportMax::Faq:LeaveText', 'SupportMax::Faq:LeaveTitle', {
      yesText: 'SupportMax::Discard',
      cancelText: 'SupportMax::Faq:KeepEditing',
    })
    .pipe(map((answer) => answer === Confirmation.Status.confirm));
};
