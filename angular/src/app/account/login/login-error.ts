import { HttpErrorResponse } from '@angular/common/http';
import { LoginRefused } from '../../core/auth/cookie-auth.service';
import { LoginResult } from '../../core/auth/login-api';

/** Either a key of our texts, or a text that the server has already put into the reader's language. */
export interface LocalizedText {
  readonly key?: string;
  readonly text?: string;
}

const refusals: Record<number, string> = {
  [LoginResult.InvalidUserNameOrPassword]: 'SupportMax::Login:Invalid',
  [LoginResult.NotAllowed]: 'SupportMax::Login:NotAllowed',
  [LoginResult.LockedOut]: 'SupportMax::Login:LockedOut',
  [LoginResult.RequiresTwoFactor]: 'SupportMax::Login:TwoFactor',
};

/** Says why signing in failed and what to do about it. */
export function loginErrorText(error: unknown): LocalizedText {
  if (error instanceof LoginRefused) return { key: refusals[error.result] ?? 'SupportMax::Login:Failed' };
  if (error instanceof HttpErrorResponse) {
    if (error.status === 0) return { key: 'SupportMax::Error:Offline' };
    if (error.status === 429) return { key: 'SupportMax::Login:TooManyAttempts' };
    const text: unknown = error.error?.error?.message;
    if (typeof text === 'string' && text) return { text };
  }
  return { key: 'SupportMax::Login:Failed' };
}
