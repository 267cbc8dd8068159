import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

export interface WidgetTexts {
  /** Markdown. */
  readonly greeting: string;
  readonly launcherText: string | null;
  readonly quickStarts: readonly string[];
}

/** What can be set; colours as `#rrggbb`. */
export interface WidgetInput {
  readonly name: string;
  readonly color: string;
  readonly textColor: string;
  readonly avatarUrl: string | null;
  readonly position: 'left' | 'right';
  readonly texts: WidgetTexts;
  /** By two letters of the language. */
  readonly translations: Readonly<Record<string, WidgetTexts>>;
  /** Empty for every site. */
  readonly allowedDomains: readonly string[];
}

export interface WidgetSettings extends WidgetInput {
  readonly websiteToken: string;
  readonly lastSeenAt: string | null;
  readonly lastSeenOn: string | null;
}

export interface PageFinding {
  readonly check: string;
  readonly state: 'ok' | 'problem' | 'note';
  readonly detail: string | null;
}

export interface PageDiagnosis {
  readonly address: string;
  readonly findings: readonly PageFinding[];
}

const address = '/api/widget-settings';

@Injectable({ providedIn: 'root' })
export class WidgetApi {
  private readonly http = inject(HttpClient);

  get(): Observable<WidgetSettings> {
    return this.http.get<WidgetSettings>(address);
  }

  update(input: WidgetInput): Observable<WidgetSettings> {
    return this.http.put<WidgetSettings>(address, input);
  }

  secret(): Observable<{ readonly secret: string }> {
    return this.http.get<{ secret: string }>(`${address}/secret`);
  }

  /** Signatures made with the old secret no longer count. */
  replaceSecret(): Observable<{ readonly secret: string }> {
    return this.http.post<{ secret: string }>(`${address}/secret`, {});
  }

  diagnose(page: string): Observable<PageDiagnosis> {
    return this.http.post<PageDiagnosis>(`${address}/diagnosis`, { address: page });
  }
}
