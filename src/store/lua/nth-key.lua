-- The place of a key among all keys of a service: 1 for the first, the same again for the same key.
-- KEYS: memory of the key, counter of the service. ARGV: seconds to remember.
local known = redis.call('GET', KEYS[1])
if known then return tonumber(known) end
local n = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], n, 'EX', ARGV[1])
return n
