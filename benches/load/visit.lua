-- One visit after another, each over a connection of its own: the files named as arguments, `path` or `path etag`.
-- wrk calls `request` for each thread, so there must be one connection in each for the files to come in order.

local files = {}
local at = 0

function init(arguments)
    for _, argument in ipairs(arguments) do
        local path, tag = argument:match("^(%S+) ?(.*)$")
        files[#files + 1] = { path = path, tag = tag ~= "" and tag or nil }
    end
end

function request()
    at = at % #files + 1
    local file = files[at]
    local headers = { ["Accept-Encoding"] = "gzip, deflate, br, zstd", ["If-None-Match"] = file.tag }
    if at == #files then
        headers["Connection"] = "close"
    end
    return wrk.format("GET", file.path, headers)
end

-- Requests, bytes with headers, microseconds, and what went wrong.
function done(summary)
    local errors = summary.errors
    local wrong = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    print(string.format("measured %d %d %d %d", summary.requests, summary.bytes, summary.duration, wrong))
end
