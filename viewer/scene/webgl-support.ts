export interface WebGlSupport {
  readonly isSupported: boolean;
  /** Drawn by the processor: every extra sample is paid in tenths of a second. */
  readonly isSoftware: boolean;
}

/** Asked before the engine starts: a failed engine can no longer say why. */
export function webGlSupport(): WebGlSupport {
  const context = document.createElement("canvas").getContext("webgl2");
  if (context === null) return { isSupported: false, isSoftware: false };
  const info = context.getExtension("WEBGL_debug_renderer_info");
  const renderer = info === null ? "" : String(context.getParameter(info.UNMASKED_RENDERER_WEBGL));
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return { isSupported: true, isSoftware: /swiftshader|llvmpipe|software/i.test(renderer) };
}
