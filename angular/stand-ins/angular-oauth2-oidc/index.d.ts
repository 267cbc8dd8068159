export declare class OAuthService {
  private constructor();
}
/** Named by ABP's environment; always absent. */
export type AuthConfig = Record<string, never>;
