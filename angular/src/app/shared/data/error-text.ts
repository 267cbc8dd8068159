import { LocalizationService } from '@abp/ng.core';
import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';

interface ServerError {
  readonly code?: string | null;
  readonly message?: string | null;
  readonly details?: string | null;
}

/** Says what went wrong in the reader's language: the server's own words where it sent some. */
@Injectable({ providedIn: 'root' })
export class ErrorText {
  private readonly localization = inject(LocalizationService);

  of(error: unknown): string {
    if (!(error instanceof HttpErrorResponse)) return this.text('SupportMax::Error:Unexpected');
    if (error.status === 0) return this.text('SupportMax::Error:Offline');
    const { message, details } = serverError(error);
    if (message) return details && details !== message ? `${message} ${details}` : message;
    if (error.status === 403) return this.text('SupportMax::Error:Forbidden');
    if (error.status === 404) return this.text('SupportMax::Error:NotFound');
    if (error.status === 409) return this.text('SupportMax::Error:Conflict');
    if (error.status === 413) return this.text('SupportMax::Error:TooLarge');
    if (error.status === 429) return this.text('SupportMax::Error:TooMany');
    return this.text('SupportMax::Error:Server');
  }

  private text(key: string): string {
    return this.localization.instant(key);
  }
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof HttpErrorResponse && error.status === status;
}

function serverError(response: HttpErrorResponse): ServerError {
  const body: unknown = response.error;
  if (typeof body !== 'object' || body === null || !('error' in body)) return {};
  const error: unknown = body.error;
  return typeof error === 'object' && error !== null ? (error as ServerError) : {};
}
